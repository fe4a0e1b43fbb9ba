package org.cabildo.ui.light;

import org.cabildo.backend.submission.Receipt;

/**
 * A receipt in words.
 *
 * @param code in groups, as it is printed
 * @param status {@code submitted}, {@code amended} or {@code withdrawn}
 * @param time of the first time; of an anonymous one the hour
 * @param since when what stands was done, where it is not the first act; empty otherwise
 */
record Slip(String code, String status, String time, String since, String hash, boolean isAnonymous) {

    Slip(Receipt receipt, Teller say) {
        this(
                receipt.code().replaceAll("(\\d{4})(?=\\d)", "$1-"),
                receipt.status().key(),
                say.time(receipt.submittedAt()),
                receipt.revisions().size() > 1 ? say.time(receipt.last().at()) : "",
                receipt.contentHash(),
                receipt.isAnonymous());
    }
}
