/// A small community that plays: eight people who write, review and rank the product's own sample conversations, by the
/// same HTTP API that everybody uses.
@NullMarked
package community.cambium.standalone.demo;

import org.jspecify.annotations.NullMarked;
