/// What is there to do in these languages, and how much of it for me?
@NullMarked
package community.cambium.task.read.availability;

import org.jspecify.annotations.NullMarked;
