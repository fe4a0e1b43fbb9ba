package org.cabildo.backend.tenancy.settings;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The door: what was sent, stored or imported becomes settings, or every wrong member is named at once. */
final class SettingsReader {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_LETTER = 10_000;
    private static final int LONGEST_WORDING = 2_000;
    private static final int MOST_LANGUAGES = 30;
    private static final int MOST_DAYS = 36_500;
    private static final int LONGEST_ADDRESS = 254;

    /** What every mail server takes; whether there is somebody is found out by writing. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern PLACE_OF_THE_PRODUCT = Pattern.compile("\\{(\\d)[,}]");

    /** Null when the words are not asked whether they are known: what is stored may be older than the product. */
    private final @Nullable Wordings known;

    private SettingsReader(@Nullable Wordings known) {
        this.known = known;
    }

    /** For what somebody asks for. */
    static SettingsReader asking(Wordings known) {
        return new SettingsReader(known);
    }

    /** For what has been stored, here or elsewhere. */
    static SettingsReader stored() {
        return new SettingsReader(null);
    }

    /**
     * @param pointer where the settings stand in the request's body
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    TenantSettings read(JsonObject settings, String pointer) {
        Members members = Members.of(settings, pointer)
                .only(
                        "labels",
                        "defaultLanguage",
                        "languages",
                        "colours",
                        "mail",
                        "wording",
                        "consultationWording",
                        "retention");
        Members retention = members.object("retention").only("draftDays", "submissionDays", "contactDays");
        TenantSettings read = new TenantSettings(
                members.object("labels").byLanguage((labels, tag) -> labels.line(tag, LONGEST_LABEL)),
                languages(members),
                look(members.object("colours").only("brand", "accent")),
                mail(members.object("mail").only("senderName", "replyTo", "texts")),
                new Wording(wording(members.object("wording")), byConsultation(members.object("consultationWording"))),
                new Retention(
                        retention.number("draftDays", 1, MOST_DAYS).orElse(null),
                        retention.number("submissionDays", 1, MOST_DAYS).orElse(null),
                        retention.number("contactDays", 1, MOST_DAYS).orElse(null)),
                null);
        members.refuseWrong();
        return read;
    }

    private static List<Locale> languages(Members members) {
        List<String> tags = members.texts("languages");
        List<Locale> offered = new ArrayList<>();
        for (String tag : tags) {
            Optional<Locale> language = Members.language(tag);
            if (language.isEmpty() || offered.contains(language.get()) || offered.size() >= MOST_LANGUAGES) {
                members.wrong("bad_language", "languages", FieldProblem.shown(tag));
            }
            language.ifPresent(offered::add);
        }
        if (offered.isEmpty()) {
            offered.addAll(TenantSettings.NONE.languages());
        }
        members.text("defaultLanguage").ifPresent(tag -> {
            Locale first = Locale.forLanguageTag(tag);
            if (offered.remove(first)) {
                offered.add(0, first);
            } else {
                members.wrong("default_language_not_offered", "defaultLanguage", FieldProblem.shown(tag));
            }
        });
        return List.copyOf(offered);
    }

    private static Look look(Members colours) {
        return new Look(
                colour(colours, "brand").orElse(Look.OWN.brand()),
                colour(colours, "accent").orElse(Look.OWN.accent()));
    }

    private static Optional<Colour> colour(Members colours, String name) {
        Optional<String> typed = colours.text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Colour> colour = Colour.of(typed.get());
        if (colour.isEmpty()) {
            return colours.wrong("bad_colour", name, FieldProblem.shown(typed.get()));
        }
        return colour.filter(legible -> Look.contrast(legible) >= Look.LEAST_CONTRAST)
                .or(() -> colours.wrong(
                        "low_contrast",
                        name,
                        colour.get().hex(),
                        roundedDown(Look.contrast(colour.get())),
                        Look.worstSurface(colour.get()).hex(),
                        BigDecimal.valueOf(Look.LEAST_CONTRAST)));
    }

    /** So that what is too little is not shown as enough. */
    private static BigDecimal roundedDown(double contrast) {
        return BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN);
    }

    private static MailSettings mail(Members mail) {
        Optional<String> address = mail.text("replyTo").map(String::strip);
        if (address.filter(SettingsReader::isNoAddress).isPresent()) {
            mail.wrong("bad_email", "replyTo", FieldProblem.shown(address.get()));
        }
        Members texts = mail.object("texts");
        texts.only(
                List.of(MailTemplate.values()).stream().map(MailTemplate::key).toArray(String[]::new));
        Map<MailTemplate, Map<Locale, MailText>> letters = new EnumMap<>(MailTemplate.class);
        for (MailTemplate template : MailTemplate.values()) {
            Map<Locale, MailText> byLanguage = texts.object(template.key())
                    .byLanguage(
                            (letter, tag) -> letter(template, letter.object(tag).only("subject", "body")));
            if (!byLanguage.isEmpty()) {
                letters.put(template, byLanguage);
            }
        }
        return new MailSettings(mail.line("senderName", LONGEST_NAME).orElse(null), address.orElse(null), letters);
    }

    private static boolean isNoAddress(String typed) {
        return typed.length() > LONGEST_ADDRESS || !ADDRESS.matcher(typed).matches();
    }

    private static Optional<MailText> letter(MailTemplate template, Members letter) {
        Optional<String> subject = letter.line("subject", LONGEST_SUBJECT);
        Optional<String> body = letter.lines("body", LONGEST_LETTER);
        if (letter.text("subject").isEmpty()) {
            letter.wrong("missing", "subject", "subject");
        }
        if (letter.text("body").isEmpty()) {
            letter.wrong("missing", "body", "body");
        }
        if (subject.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        MailText text = new MailText(subject.get(), body.get());
        Set<String> unknown = new TreeSet<>(text.places());
        unknown.removeAll(template.places());
        if (!unknown.isEmpty()) {
            return letter.wrong("unknown_place", "body", inBraces(unknown), inBraces(new TreeSet<>(template.places())));
        }
        return text.body().contains("link")
                        && new MailText("", text.body()).places().contains("link")
                ? Optional.of(text)
                : letter.wrong("missing_link", "body", inBraces(Set.of("link")));
    }

    private static String inBraces(Set<String> places) {
        return places.stream()
                .map(place -> "{{" + FieldProblem.shown(place) + "}}")
                .collect(Collectors.joining(", "));
    }

    private Map<String, Map<String, Map<Locale, String>>> byConsultation(Members consultations) {
        Map<String, Map<String, Map<Locale, String>>> words = new LinkedHashMap<>();
        for (String consultation : consultations.names()) {
            Map<String, Map<Locale, String>> own = wording(consultations.object(consultation));
            if (!own.isEmpty()) {
                words.put(consultation, own);
            }
        }
        return words;
    }

    private Map<String, Map<Locale, String>> wording(Members wording) {
        Map<String, Map<Locale, String>> words = new LinkedHashMap<>();
        for (String key : wording.names()) {
            Optional<String> own = known == null ? Optional.empty() : known.pattern(key);
            if (known != null && own.isEmpty()) {
                wording.wrong("unknown_wording", key, FieldProblem.shown(key));
                continue;
            }
            Map<Locale, String> texts = wording.object(key)
                    .byLanguage((text, tag) ->
                            text.lines(tag, LONGEST_WORDING).flatMap(typed -> fitting(typed, own, text, tag)));
            if (!texts.isEmpty()) {
                words.put(key, texts);
            }
        }
        return words;
    }

    /** No braces but those of places that the product fills in, too. */
    private static Optional<String> fitting(String typed, Optional<String> own, Members text, String tag) {
        Set<String> places = places(PLACE, typed);
        Set<String> filled =
                own.map(pattern -> places(PLACE_OF_THE_PRODUCT, pattern)).orElse(places);
        String rest = PLACE.matcher(typed).replaceAll("");
        if (rest.contains("{") || rest.contains("}") || !filled.containsAll(places)) {
            return filled.isEmpty()
                    ? text.wrong("no_places", tag)
                    : text.wrong("other_places", tag, "{" + String.join("}, {", filled) + "}");
        }
        return Optional.of(typed);
    }

    private static Set<String> places(Pattern place, String text) {
        return place.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
