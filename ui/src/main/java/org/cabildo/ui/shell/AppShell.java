package org.cabildo.ui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinServletContext;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The head of every page. Every stylesheet in {@code webapp/css} is linked, so that a package brings its own as
 * {@code css/{package}.css} without being registered anywhere. Nothing comes from another server.
 *
 * <p>All components that there are come with the first page, in one file: 125 kB, less than in parts, one round trip
 * instead of three, and a page that is new needs no bundle of its own (decision 25).
 */
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(CustomField.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public class AppShell implements AppShellConfigurator {

    /** What a package says of its own pages outranks what is said for all. */
    private static final Comparator<String> COMMON_FIRST = Comparator.comparing(
                    (String path) -> !path.equals("css/shell.css"))
            .thenComparing(Comparator.naturalOrder());

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addLink("icon", "icons/favicon.svg");
        ServletContext files =
                ((VaadinServletContext) settings.getRequest().getService().getContext()).getContext();
        stylesheets(files).forEach(stylesheet -> settings.addLink("stylesheet", stylesheet));
        FirstScripts.in(files).forEach(script -> settings.addLink("modulepreload", script));
    }

    private static List<String> stylesheets(ServletContext files) {
        Set<String> found = files.getResourcePaths("/css/");
        return found == null
                ? List.of()
                : found.stream()
                        .map(path -> path.substring(1))
                        .sorted(COMMON_FIRST)
                        .toList();
    }
}
