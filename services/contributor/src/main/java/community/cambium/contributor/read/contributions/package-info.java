/// How much has a contributor done, of each kind?
@NullMarked
package community.cambium.contributor.read.contributions;

import org.jspecify.annotations.NullMarked;
