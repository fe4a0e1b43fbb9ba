package org.cabildo.backend.tenancy.settings;

/**
 * A tenant's logo.
 *
 * @param png the image, written by us
 * @param contentHash SHA-256 of the image in lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to be sent, and never compared
public record LogoView(byte[] png, String contentHash) {}
