/// What kind of work a person who takes anything is offered first, and how long a label form is: Open-Assistant's
/// weights and probabilities. Pure; every random number is derived from a seed that comes in from outside.
@NullMarked
package community.cambium.task.choice;

import org.jspecify.annotations.NullMarked;
