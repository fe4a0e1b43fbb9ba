/**
 * The light channel (decision 27): the same consultation as plain HTML, for feature phones, bad lines, screen readers and
 * text browsers. A page is made from the definition and the draft, on the server, by templates that escape what they are
 * given; every post saves, and leads to a page that can be loaded again. Nothing is kept between two requests but one
 * cookie, with the key of the draft.
 */
@NullMarked
package org.cabildo.ui.light;

import org.jspecify.annotations.NullMarked;
