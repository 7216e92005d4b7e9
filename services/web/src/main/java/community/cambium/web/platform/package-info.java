/// Who may see the pages.
@NullMarked
package community.cambium.web.platform;

import org.jspecify.annotations.NullMarked;
