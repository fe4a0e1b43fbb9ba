/**
 * The program that {@code ops/audit} runs. It shares no code with the product whose records it checks: what is written
 * by one and read by the other is in {@code backend/docs/audit.md}.
 */
@NullMarked
package org.cabildo.ops.audit;

import org.jspecify.annotations.NullMarked;
