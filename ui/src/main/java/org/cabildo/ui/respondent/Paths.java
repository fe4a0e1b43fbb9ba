package org.cabildo.ui.respondent;

import org.cabildo.backend.submission.DraftKey;
import org.cabildo.ui.shell.Whereabouts;

/** The addresses of this package's pages. */
final class Paths {

    static final String DRAFT = "draft";
    static final String SEGMENT = "segment";
    static final String CODE = "code";
    static final String AT = "at";

    static final String TOKEN = "token";

    static final String PROFILE_PAGE = "profile";
    static final String THEMES_PAGE = "themes";
    static final String REVIEW_PAGE = "review";
    static final String REGISTER_PAGE = "register";

    static final String COPY_PAGE = "copy";

    /** Of those who work on the draft. */
    static final String TEAM_PAGE = "team";

    /** Of a draft that was handed in under a name. */
    static final String HANDED_IN_PAGE = "handed-in";

    /** Of an anonymous draft. */
    static final String RECEIPT_PAGE = "receipt";

    /** Templates of the routes. */
    static final String START_ROUTE = "t/:tenant/:consultation";

    static final String DRAFT_ROUTE = START_ROUTE + "/d/:" + DRAFT;
    static final String INVITATION_ROUTE = START_ROUTE + "/i/:" + CODE;
    static final String REGISTER_ROUTE = START_ROUTE + "/" + REGISTER_PAGE;
    static final String CONFIRM_ROUTE = REGISTER_ROUTE + "/:" + TOKEN;
    static final String RECEIPT_ROUTE = START_ROUTE + "/r/:" + CODE;

    /** Where a receipt code is typed, so that it stands in no address. */
    static final String RECEIPT_DOOR_ROUTE = START_ROUTE + "/receipt";

    static final String WITHOUT_NAME_ROUTE = START_ROUTE + "/anonymous";
    static final String SHOWN_ONCE_ROUTE = DRAFT_ROUTE + "/" + RECEIPT_PAGE;

    private Paths() {}

    static String page(Whereabouts here, DraftKey draft, String page) {
        return door(here, draft) + "/" + page;
    }

    /** Somebody's own way in. */
    static String door(Whereabouts here, DraftKey draft) {
        return here.consultationPath() + "/d/" + draft.value();
    }

    static String spot(Whereabouts here, DraftKey draft, Spot spot) {
        return page(here, draft, spot.page()) + "?" + AT + "=" + spot.address();
    }

    static String withoutName(Whereabouts here) {
        return here.consultationPath() + "/anonymous";
    }

    static String receiptDoor(Whereabouts here) {
        return here.consultationPath() + "/receipt";
    }

    static String receipt(Whereabouts here, String code) {
        return here.consultationPath() + "/r/" + code;
    }
}
