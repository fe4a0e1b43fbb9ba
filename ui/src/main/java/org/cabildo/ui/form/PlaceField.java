package org.cabildo.ui.form;

import com.vaadin.flow.component.BlurNotifier.BlurEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.surveys.reply.Problem;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * A place on Earth: its latitude and longitude typed, or taken from the device once its button is pressed. What the
 * device adds, altitude and accuracy, goes with its numbers, and is dropped when one of them is typed over.
 */
final class PlaceField extends CustomField<String> implements Input {

    /** Resolves to the four numbers, or to a word that says why there are none; degrees to about ten centimetres. */
    private static final String ASK_DEVICE = """
            return new Promise((done) => {
              if (!navigator.geolocation) {
                done('unavailable');
                return;
              }
              navigator.geolocation.getCurrentPosition(
                ({coords}) => done([coords.latitude.toFixed(6), coords.longitude.toFixed(6),
                  (coords.altitude ?? 0).toFixed(1), coords.accuracy.toFixed(1)].join(' ')),
                (error) => done(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
                {enableHighAccuracy: true, timeout: 20000, maximumAge: 60000});
            })""";

    private static final Pattern POSITION = Pattern.compile("-?\\d+\\.\\d+( -?\\d+\\.\\d+){3}");
    private static final int NUMBERS = 4;

    private final TextField latitude = degrees();
    private final TextField longitude = degrees();
    private final NativeButton locate = new NativeButton("", click -> askDevice());
    private final Localized status = new Localized("p", language -> "");
    private String fromDevice = "";
    private boolean isPresenting;

    PlaceField() {
        super("");
        addClassName("place");
        locate.addClassNames("button", "button-secondary", "locate");
        locate.add(Localized.message("span", "form.place.locate"));
        status.addClassNames("soft", "place-status");
        status.getElement().setAttribute("role", "status");
        Div typed = new Div(latitude, longitude);
        typed.addClassName("place-degrees");
        add(locate, status, typed);
        latitude.addValueChangeListener(change -> typed());
        longitude.addValueChangeListener(change -> typed());
        // It is left when the focus goes elsewhere, and not when it goes from one of its parts to another.
        getElement()
                .addEventListener("focusout", leaving -> ComponentUtil.fireEvent(this, new BlurEvent<>(this, true)))
                .setFilter("!element.contains(event.relatedTarget)");
    }

    private static TextField degrees() {
        TextField field = new TextField();
        // A telephone's keys for decimals have no minus sign.
        field.getElement().setAttribute("inputmode", "text");
        field.setAutocorrect(false);
        field.setManualValidation(true);
        return field;
    }

    @Override
    public InputField<?, ?> field() {
        return this;
    }

    @Override
    public String value() {
        return getValue();
    }

    @Override
    public void show(String value) {
        setValue(value);
    }

    @Override
    public void turnTo(Locale language) {
        latitude.setLabel(Messages.in(language, "form.place.latitude"));
        longitude.setLabel(Messages.in(language, "form.place.longitude"));
    }

    @Override
    public String advice(Locale language) {
        return Messages.in(language, "form.place.how");
    }

    @Override
    public @Nullable Words mistake() {
        String value = getValue();
        boolean isPlace = value.isEmpty() || isPlace(value);
        return isPlace ? null : new Problem("bad_point", "", List.of(value.strip()))::message;
    }

    private static boolean isPlace(String value) {
        String[] numbers = value.split(" ", -1);
        return numbers.length >= 2 && isWithin(numbers[0], 90) && isWithin(numbers[1], 180);
    }

    private static boolean isWithin(String degrees, int most) {
        return ScaleWords.number(degrees)
                .filter(number -> number.abs().doubleValue() <= most)
                .isPresent();
    }

    /** A latitude alone is no mistake while the longitude is still to come. */
    @Override
    public boolean changesWhileTyping() {
        return true;
    }

    @Override
    public boolean needsTakingBack() {
        return true;
    }

    /** What is typed into is marked, too: no reader of screens is told that a group is wrong. */
    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        latitude.setInvalid(invalid);
        longitude.setInvalid(invalid);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        latitude.setReadOnly(readOnly);
        longitude.setReadOnly(readOnly);
        locate.setVisible(!readOnly);
    }

    @Override
    protected String generateModelValue() {
        String both = latitude.getValue() + " " + longitude.getValue();
        if (fromDevice.startsWith(both + " ")) {
            return fromDevice;
        }
        return both.isBlank() ? "" : both;
    }

    @Override
    protected void setPresentationValue(String value) {
        String[] numbers = value.split(" ", NUMBERS);
        isPresenting = true;
        fromDevice = value;
        latitude.setValue(numbers[0]);
        longitude.setValue(numbers.length > 1 ? numbers[1] : "");
        isPresenting = false;
    }

    private void typed() {
        if (!isPresenting) {
            isPresenting = true;
            latitude.setValue(tidy(latitude.getValue()));
            longitude.setValue(tidy(longitude.getValue()));
            isPresenting = false;
            status.say(language -> "");
            updateValue();
        }
    }

    /** As it is stored: with a point, and the minus sign that keyboards have. */
    private static String tidy(String typed) {
        return typed.replaceAll("[\\s°]", "").replace(',', '.').replace('\u2212', '-');
    }

    private void askDevice() {
        locate.setEnabled(false);
        status.say(Messages.words("form.place.asking"));
        getElement().executeJs(ASK_DEVICE).then(String.class, this::answered);
    }

    /** @param answer the position, or why there is none */
    void answered(String answer) {
        locate.setEnabled(true);
        if (POSITION.matcher(answer).matches()) {
            String metres = answer.substring(answer.lastIndexOf(' ') + 1, answer.lastIndexOf('.'));
            setValue(answer);
            status.say(Messages.words("form.place.found", metres));
        } else {
            status.say(Messages.words(answer.equals("denied") ? "form.place.denied" : "form.place.unavailable"));
        }
    }
}
