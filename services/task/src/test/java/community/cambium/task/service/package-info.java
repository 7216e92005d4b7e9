/// The whole service at its doors: HTTP on one side, the log on the other, a real database and broker beneath.
@NullMarked
package community.cambium.task.service;

import org.jspecify.annotations.NullMarked;
