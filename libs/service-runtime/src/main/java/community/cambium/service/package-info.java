/// How a service of Cambium starts: under its name, with its own configuration file on top of the common defaults.
@NullMarked
package community.cambium.service;

import org.jspecify.annotations.NullMarked;
