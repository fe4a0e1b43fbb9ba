package org.cabildo.backend.submission;

import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.evaluation.Form;

/**
 * What is asked of those who answer anonymously: all but what is sealed, such as an e-mail address, which would tell who
 * they are.
 */
final class AnonymousForm {

    private AnonymousForm() {}

    static Form of(Form form) {
        return form.leavingOut(question -> question.asked().origin().sensitivity() == Sensitivity.SEALED);
    }
}
