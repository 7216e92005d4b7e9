/// How is the community doing: which trees stand where, and what has happened?
@NullMarked
package community.cambium.web.read.home;

import org.jspecify.annotations.NullMarked;
