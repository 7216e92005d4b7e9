/// Makes dataset releases: keeps what the other services tell of trees, messages and labels, and writes it to files in
/// Open-Assistant's form.
@NullMarked
package community.cambium.export;

import org.jspecify.annotations.NullMarked;
