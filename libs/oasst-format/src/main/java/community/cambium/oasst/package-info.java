/// Open-Assistant's export records: trees, messages, and what people said of them, with the fields that are only ever
/// read (toxicity scores, model names, events) among them. `read` takes them from files, `write` puts them into files.
@NullMarked
package community.cambium.oasst;

import org.jspecify.annotations.NullMarked;
