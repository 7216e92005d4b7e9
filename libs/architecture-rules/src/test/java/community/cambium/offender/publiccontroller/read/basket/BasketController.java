package community.cambium.offender.publiccontroller.read.basket;

import org.springframework.web.bind.annotation.RestController;

/// Anybody could call it.
@RestController
public final class BasketController {}
