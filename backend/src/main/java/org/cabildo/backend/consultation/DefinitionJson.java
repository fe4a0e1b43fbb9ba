package org.cabildo.backend.consultation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Concordance;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Document;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.jspecify.annotations.Nullable;

/** A definition as the API shows it: in one language, or with every text as a map of languages. */
final class DefinitionJson {

    private final @Nullable Locale language;

    private DefinitionJson(@Nullable Locale language) {
        this.language = language;
    }

    /** @param language null for all of them */
    static JsonObject of(Definition definition, @Nullable Locale language) {
        return new DefinitionJson(language).definition(definition);
    }

    private JsonObject definition(Definition definition) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("name", definition.name()).add("version", definition.version());
        if (language != null) {
            json.add("language", language.toLanguageTag());
        }
        return json.add("languages", tags(definition.languages()))
                .add("translations", tags(definition.translations()))
                .add("answerLanguages", tags(definition.answerLanguages()))
                .add("title", text(definition.title()))
                .add("subtitle", text(definition.subtitle()))
                .add("organiser", text(definition.organiser()))
                .add("intro", texts(definition.intro()))
                .add("documents", array(definition.documents(), this::document))
                .add("segments", array(definition.segments(), this::segment))
                .add("choices", choices(definition.choiceLists()))
                .add("concordance", array(definition.concordance(), DefinitionJson::concordance))
                .build();
    }

    private JsonObject segment(Segment segment) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", segment.name())
                .add("label", text(segment.label()))
                .add("intro", texts(segment.intro()))
                .add("criteria", texts(segment.criteria()));
        if (segment.closing() != null) {
            json.add("closing", text(segment.closing()));
        }
        return json.add("documents", array(segment.documents(), this::document))
                .add("topics", array(segment.topics(), this::topic))
                .add("repeats", array(segment.repeats(), this::repeat))
                .build();
    }

    private JsonObject topic(Topic topic) {
        return Json.createObjectBuilder()
                .add("name", topic.name())
                .add("label", text(topic.label()))
                .add("lenses", Json.createArrayBuilder(topic.lenses()))
                .add("questions", array(topic.questions(), this::question))
                .build();
    }

    private JsonObject repeat(Repeat repeat) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", repeat.name())
                .add("label", text(repeat.label()))
                .add("entryLabel", text(repeat.entryLabel()))
                .add("hint", text(repeat.hint()))
                .add("maxEntries", repeat.maxEntries())
                .add("questions", array(repeat.questions(), this::question));
        repeat.count().ifPresent(count -> json.add("repeatCount", count.source()));
        if (!repeat.repeats().isEmpty()) {
            json.add("repeats", array(repeat.repeats(), this::repeat));
        }
        return json.build();
    }

    private JsonObject question(Question question) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", question.name())
                .add("type", question.type())
                .add("label", text(question.label()))
                .add("required", question.asked().required());
        if (question.asked().hint() != null) {
            json.add("hint", text(question.asked().hint()));
        }
        question.asked().relevant().ifPresent(condition -> json.add("relevant", condition.source()));
        addLook(question, json);
        if (question instanceof Question.Text text) {
            json.add("maxLength", text.maxLength());
        } else if (question instanceof Question.OfList of) {
            json.add("choices", of.choices().name());
            of.choiceFilter().ifPresent(filter -> json.add("choiceFilter", filter.source()));
        } else if (question instanceof Question.Range range) {
            json.add("start", range.start()).add("end", range.end()).add("step", range.step());
            if (range.labels() != null) {
                json.add("labels", range.labels().name());
            }
        }
        json.add("sensitivity", question.asked().origin().sensitivity().word());
        addRules(question.asked().rules(), json);
        return json.build();
    }

    private void addLook(Question question, JsonObjectBuilder json) {
        List<String> appearance = new ArrayList<>(question.asked().look().appearance());
        if (question instanceof Question.Text text && text.multiline() && !appearance.contains("multiline")) {
            appearance.add("multiline");
        }
        json.add("appearance", String.join(" ", appearance));
        LocalizedText guidance = question.asked().look().guidanceHint();
        if (guidance != null) {
            json.add("guidanceHint", text(guidance));
        }
    }

    private void addRules(Rules rules, JsonObjectBuilder json) {
        rules.required().ifPresent(condition -> json.add("requiredWhen", condition.source()));
        rules.constraint().ifPresent(constraint -> json.add("constraint", constraint.source()));
        if (rules.constraintMessage() != null) {
            json.add("constraintMessage", text(rules.constraintMessage()));
        }
        rules.calculation().ifPresent(calculation -> json.add("calculation", calculation.source()));
        if (rules.requiredMessage() != null) {
            json.add("requiredMessage", text(rules.requiredMessage()));
        }
        if (!rules.initial().isEmpty()) {
            json.add("default", rules.initial());
        }
        json.add("readOnly", rules.readOnly());
    }

    private JsonObject document(Document document) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("label", text(document.label()));
        if (language != null) {
            return json.add("address", document.addressIn(language)).build();
        }
        JsonObjectBuilder addresses = Json.createObjectBuilder();
        document.address().forEach((in, address) -> addresses.add(in.toLanguageTag(), address));
        return json.add("address", addresses).build();
    }

    private JsonObject choices(List<ChoiceList> lists) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        lists.forEach(list -> json.add(list.name(), array(list.choices(), this::choice)));
        return json.build();
    }

    private JsonObject choice(Choice choice) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("name", choice.name()).add("label", text(choice.label()));
        if (!choice.columns().isEmpty()) {
            JsonObjectBuilder columns = Json.createObjectBuilder();
            new TreeMap<>(choice.columns()).forEach(columns::add);
            json.add("columns", columns);
        }
        return json.build();
    }

    private static JsonObject concordance(Concordance concordance) {
        return Json.createObjectBuilder()
                .add("about", concordance.about())
                .add("note", concordance.note())
                .build();
    }

    private JsonArrayBuilder texts(List<LocalizedText> texts) {
        return array(texts, this::text);
    }

    private JsonValue text(LocalizedText text) {
        if (language != null) {
            return Json.createValue(text.in(language));
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        text.byLanguage().forEach((in, words) -> json.add(in.toLanguageTag(), words));
        return json.build();
    }

    private static JsonArrayBuilder tags(List<Locale> languages) {
        return array(languages, in -> Json.createValue(in.toLanguageTag()));
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonValue> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }
}
