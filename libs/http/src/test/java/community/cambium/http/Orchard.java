package community.cambium.http;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The small service of these tests.
@SpringBootApplication
class Orchard {
    static final UUID SEEN = UUID.fromString("018f5c3e-0000-7000-8000-000000000001");

    enum Kind {
        INITIAL_PROMPT
    }

    record AppleId(UUID value) {}

    /// Not an id, though it holds nothing but one.
    record Receipt(UUID eventId) {}

    record Planting(AppleId id, Kind kind, int slots, String text) {}

    enum Refusal implements Rejection {
        TREE_FELLED;

        @Override
        public String advice() {
            return "The tree has been felled.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    @Bean
    ViewWait views() {
        return (event, limit) -> event.equals(SEEN.toString());
    }

    @Bean
    StreamedBody bytes() {
        return new StreamedBody(HttpMethod.POST, "/bytes");
    }

    @RestController
    static class Trees {
        @PostMapping("/bytes")
        String bytes(InputStream body) throws IOException {
            return "\"" + body.transferTo(OutputStream.nullOutputStream()) + "\"";
        }

        @PostMapping("/trees")
        ResponseEntity<Planting> plant(Caller caller, @RequestBody Planting planting) {
            return CambiumEventHeader.created(planting, SEEN);
        }

        @PostMapping("/receipts")
        Receipt receipt(@RequestBody Receipt receipt) {
            return receipt;
        }

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/trees/{id}")
        String tree(@PathVariable UUID id) {
            throw new CommandRejected(Refusal.TREE_FELLED, Map.of("tree", id.toString(), "status", "999"));
        }

        @GetMapping("/pages")
        Page<Integer> pages(PageRequest page) {
            int from = page.first() ? 0 : Integer.parseInt(page.after().getFirst()) + 1;
            List<Integer> rows = IntStream.range(from, Math.min(from + page.limit() + 1, 5))
                    .boxed()
                    .toList();
            return Page.of(rows, page, row -> List.of(row.toString()));
        }

        @GetMapping("/operators")
        String operators(Caller caller) {
            caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
            return "\"in\"";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the password is hunter2");
        }

        @GetMapping("/numbers")
        int numbers(@RequestParam int number) {
            return number;
        }
    }
}
