package community.cambium.web.read.home;

import community.cambium.events.TreeState;
import community.cambium.web.read.home.HomeView.Events;
import community.cambium.web.read.home.HomeView.Trees;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// The home page as HTML: readable without a style sheet, by a screen reader, on a phone, in light and dark.
final class HomePage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder html = new StringBuilder();

    private HomePage() {}

    static String of(List<Trees> trees, List<Events> events) {
        var page = new HomePage();
        page.begin();
        page.trees(trees);
        page.events(events);
        page.end();
        return page.html.toString();
    }

    private void begin() {
        html.append("""
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Cambium</title>
            <link rel="stylesheet" href="/style.css">
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <p class="name">Cambium</p>
            <p>Conversations that people write, review and rank, so that language models can learn from them.</p>
            </header>
            <main id="content">
            """);
    }

    private void end() {
        html.append("</main>\n</body>\n</html>\n");
    }

    private void trees(List<Trees> trees) {
        html.append("<h1>Conversation trees</h1>\n");
        if (trees.isEmpty()) {
            html.append("<p>No tree has been planted yet. It begins with the first prompt somebody writes.</p>\n");
            return;
        }
        List<TreeState> states = Arrays.stream(TreeState.values())
                .filter(state -> trees.stream().anyMatch(entry -> stands(entry, state)))
                .toList();
        html.append("<div class=\"wide\" role=\"region\" aria-labelledby=\"trees\" tabindex=\"0\">\n<table>\n");
        html.append("<caption id=\"trees\">Trees by language and state</caption>\n<thead><tr>");
        head("Language");
        states.forEach(state -> head(word(state.name())));
        html.append("</tr></thead>\n<tbody>\n");
        byLanguage(trees).forEach((language, numbers) -> row(language, states, numbers));
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(String language, List<TreeState> states, Map<String, Long> numbers) {
        html.append("<tr><th scope=\"row\">").append(nameOf(language)).append("</th>");
        states.forEach(state -> number(numbers.getOrDefault(state.name().toLowerCase(Locale.ROOT), 0L)));
        html.append("</tr>\n");
    }

    private void events(List<Events> events) {
        html.append("<h2>What has happened</h2>\n");
        if (events.isEmpty()) {
            html.append("<p>Nothing yet.</p>\n");
            return;
        }
        html.append("<div class=\"wide\" role=\"region\" aria-labelledby=\"events\" tabindex=\"0\">\n<table>\n");
        html.append("<caption id=\"events\">Events, the latest first</caption>\n<thead><tr>");
        List.of("Event", "Times", "Last (UTC)").forEach(this::head);
        html.append("</tr></thead>\n<tbody>\n");
        for (Events entry : events) {
            html.append("<tr><th scope=\"row\"><code>")
                    .append(HtmlUtils.htmlEscape(entry.event()))
                    .append("</code></th>");
            number(entry.happened().times());
            html.append("<td>").append(TIME.format(entry.happened().last())).append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void head(String text) {
        html.append("<th scope=\"col\">").append(text).append("</th>");
    }

    private void number(long number) {
        html.append("<td class=\"number\">").append(number).append("</td>");
    }

    private static boolean stands(Trees entry, TreeState state) {
        return entry.state().equals(state.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Map<String, Long>> byLanguage(List<Trees> trees) {
        return trees.stream()
                .collect(Collectors.groupingBy(
                        Trees::language,
                        TreeMap::new,
                        Collectors.toMap(Trees::state, Trees::trees, Long::sum, HashMap::new)));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The language in its own words, isolated, so that a right-to-left name does not turn its row around.
    private static String nameOf(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return "<bdi lang=\"" + HtmlUtils.htmlEscape(tag) + "\">"
                + HtmlUtils.htmlEscape(language.getDisplayName(language)) + "</bdi> <code>"
                + HtmlUtils.htmlEscape(tag) + "</code>";
    }
}
