/// How many commands become durable per second.
@NullMarked
package community.cambium.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
