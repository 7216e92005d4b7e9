package community.cambium.standalone.demo;

import java.util.List;

/// A message that somebody in the demo will write, and what others will answer: the best answer first.
record SampleMessage(String text, List<SampleMessage> replies) {
    SampleMessage {
        replies = List.copyOf(replies);
    }

    int size() {
        return 1 + replies.stream().mapToInt(SampleMessage::size).sum();
    }

    int depth() {
        return replies.stream().mapToInt(reply -> 1 + reply.depth()).max().orElse(0);
    }
}
