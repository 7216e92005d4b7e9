/// What counts as a contribution, pure.
@NullMarked
package community.cambium.contributor.contribution;

import org.jspecify.annotations.NullMarked;
