package community.cambium.offender.framework.apple;

import org.springframework.web.bind.annotation.RestController;

/// A core with a framework in it.
@RestController
final class Served {}
