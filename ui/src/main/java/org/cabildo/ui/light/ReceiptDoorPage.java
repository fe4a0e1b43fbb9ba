package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Submissions;
import org.jspecify.annotations.Nullable;

/** Where a receipt code is typed, and what it leads to: how it stands, and no answer. */
@ApplicationScoped
class ReceiptDoorPage implements LightPage {

    private static final String NAME = "receipt";
    private static final String CODE = "code";

    @Inject
    Pages pages;

    @Inject
    Submissions submissions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        show(visit, 200, null, null);
    }

    @Override
    public void take(Visit visit, Posted posted) throws IOException {
        try {
            Receipt found =
                    submissions.receipt(visit.consultation(), posted.text(CODE).replaceAll("\\D", ""));
            show(visit, 200, found, null);
        } catch (ProblemException problem) {
            show(visit, problem.type().status(), null, problem.sentence(visit.language()));
        }
    }

    private void show(Visit visit, int status, @Nullable Receipt found, @Nullable String problem) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("found", found == null ? null : new Slip(found, new Teller(visit.language())));
        model.put("problem", problem);
        pages.show(visit, status, "receipt", model);
    }
}
