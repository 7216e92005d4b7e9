package community.cambium.http.token;

import community.cambium.http.CallerRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes keys and tokens from the command line, where an operator has the signing key.
public final class TokenTool {
    private static final String USAGE = """
        usage: <signing key file> publish <public key file>
               <signing key file> mint <contributor's UUID> <role>[,<role>...] [<minutes>]\
        """;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private TokenTool() {}

    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            System.err.println(USAGE);
            System.exit(2);
        }
        TokenKeys keys = TokenKeys.createIfMissing(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "publish" -> System.out.println("Published " + keys.writePublicSet(Path.of(arguments[2])));
            case "mint" -> System.out.println(mint(keys, arguments));
            case String unknown -> {
                System.err.println("unknown command " + unknown + "\n" + USAGE);
                System.exit(2);
            }
        }
    }

    private static String mint(TokenKeys keys, String[] arguments) {
        String words = arguments.length > 3 ? arguments[3] : "contributor";
        Duration life = arguments.length > 4 ? Duration.ofMinutes(Long.parseLong(arguments[4])) : LIFE;
        Set<CallerRole> roles = Stream.of(words.split(","))
                .map(word -> CallerRole.ofClaim(word)
                        .orElseThrow(() -> new IllegalArgumentException("there is no role " + word)))
                .collect(Collectors.toUnmodifiableSet());
        return new TokenMint(keys).mint(UUID.fromString(arguments[2]), roles, life);
    }
}
