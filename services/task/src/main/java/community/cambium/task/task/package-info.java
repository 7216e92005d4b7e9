/// One task: a piece of work that one contributor holds on a lease, from its assignment to the contribution, the skip
/// or the end of the lease. Pure rules: who may hand in what, and when; time and ids come in with the command. That a
/// task is handed out to nobody twice, and never more often than was wanted, is the lease book's concern.
@NullMarked
package community.cambium.task.task;

import org.jspecify.annotations.NullMarked;
