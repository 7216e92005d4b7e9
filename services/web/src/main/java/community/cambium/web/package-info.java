/// The one door: what people see. It knows no rule of the domain, only views of the log.
@NullMarked
package community.cambium.web;

import org.jspecify.annotations.NullMarked;
