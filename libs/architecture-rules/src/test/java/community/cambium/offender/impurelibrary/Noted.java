package community.cambium.offender.impurelibrary;

import org.slf4j.Logger;

/// A library that should be plain Java.
public record Noted(Logger log) {}
