/// The rules of the house: what may depend on what, checked on compiled classes. Every module has one test that calls
/// [CambiumRules]; every rule has an offender in this module's tests that must be caught.
@NullMarked
package community.cambium.architecture;

import org.jspecify.annotations.NullMarked;
