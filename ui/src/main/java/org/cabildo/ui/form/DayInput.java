package org.cabildo.ui.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.shared.InputField;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cabildo.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** A day, typed or picked from a calendar in the reader's language. */
final class DayInput implements Input {

    private static final List<DayOfWeek> SUNDAY_FIRST = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private final DatePicker field = new DatePicker();

    /** Whoever types a day is not held up by a calendar over the page; its button opens it. */
    DayInput() {
        field.setAutoOpen(false);
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public String value() {
        return field.getOptionalValue().map(LocalDate::toString).orElse("");
    }

    @Override
    public void show(String value) {
        field.setValue(day(value));
    }

    @Override
    public void turnTo(Locale language) {
        field.setLocale(language);
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(
                names(Arrays.asList(Month.values()), m -> m.getDisplayName(TextStyle.FULL_STANDALONE, language)));
        words.setWeekdays(names(SUNDAY_FIRST, day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language)));
        words.setWeekdaysShort(names(SUNDAY_FIRST, day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language)));
        words.setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek().getValue() % SUNDAY_FIRST.size());
        words.setToday(Messages.in(language, "form.date.today"));
        words.setCancel(Messages.in(language, "form.date.cancel"));
        words.setBadInputErrorMessage(Messages.in(language, "form.date.unreadable"));
        field.setI18n(words);
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isBlank() ? null : LocalDate.parse(value);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }
}
