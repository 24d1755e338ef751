package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** Some records of an element's own, as a small table whose cells are typed into. */
final class PartsControl implements FieldControl {
    private static final int WIDTH = 110;
    private static final int ROWS = 5;
    private static final int BUTTONS = 4;

    private final Field field;
    private final Composite page;
    private final TableViewer viewer;
    private final Button add;
    private final Runnable done;
    private final List<Field> columns;
    private List<EObject> shown = List.of();
    private List<EObject> working = new ArrayList<>();
    private String wrong;

    PartsControl(FormToolkit kit, Composite parent, Field field, Runnable done) {
        this.field = field;
        this.done = done;
        this.columns = Schema.fields(field.part());
        page = kit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(BUTTONS).applyTo(page);
        viewer = new TableViewer(page, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        WidgetIds.id(viewer.getTable(), "form.parts." + field.name());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        columns.forEach(this::column);
        viewer.setInput(working);
        int height = viewer.getTable().getItemHeight() * ROWS;
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, height)
                .span(BUTTONS, 1)
                .applyTo(viewer.getTable());
        add = button(kit, "+", "form.add." + field.name());
        add.setToolTipText(Messages.form_add_row);
        add.addListener(SWT.Selection, _ -> add());
        Button remove = button(kit, "−", "form.remove." + field.name());
        remove.setToolTipText(Messages.form_remove_row);
        remove.addListener(SWT.Selection, _ -> remove());
        PartsOrder order = new PartsOrder(viewer, () -> working, done);
        Button up = button(kit, "↑", "form.up." + field.name());
        up.setToolTipText(Messages.form_row_up);
        up.addListener(SWT.Selection, _ -> order.move(-1));
        Button down = button(kit, "↓", "form.down." + field.name());
        down.setToolTipText(Messages.form_row_down);
        down.addListener(SWT.Selection, _ -> order.move(1));
        Themes.follow(viewer.getTable(), this::look);
    }

    private Button button(FormToolkit kit, String text, String id) {
        Button button = WidgetIds.id(kit.createButton(page, text, SWT.PUSH), id);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        return button;
    }

    private void look(Look look) {
        AuthorView.dress(viewer.getTable(), look);
    }

    private void column(Field of) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(Texts.LABELS.of(field.part(), of));
        column.getColumn().setWidth(WIDTH);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object part) {
                boolean said = of.isSet((EObject) part) || of.format() == Format.CHOICE;
                return said ? Texts.shown(of, of.get((EObject) part)) : "";
            }
        });
        column.setEditingSupport(new Cell(of));
    }

    private final class Cell extends EditingSupport {
        private final Field of;
        private final List<String> words;

        Cell(Field of) {
            super(viewer);
            this.of = of;
            this.words = switch (of.format()) {
                case CHOICE -> of.words();
                case FLAG -> List.of("true", "false");
                default -> List.of();
            };
        }

        @Override
        protected CellEditor getCellEditor(Object part) {
            if (words.isEmpty()) {
                return new TextCellEditor(viewer.getTable());
            }
            String[] said = words.stream()
                    .map(word -> of.format() == Format.FLAG
                            ? word.equals("true") ? Messages.yes : Messages.no
                            : Texts.LABELS.word(of, word))
                    .toArray(String[]::new);
            return new ComboBoxCellEditor(viewer.getTable(), said, SWT.READ_ONLY);
        }

        @Override
        protected boolean canEdit(Object part) {
            return true;
        }

        @Override
        protected Object getValue(Object part) {
            String written = FieldText.shown(of, of.get((EObject) part));
            return words.isEmpty() ? written : (Object) Math.max(0, words.indexOf(written));
        }

        @Override
        protected void setValue(Object part, Object value) {
            String written = words.isEmpty() ? (String) value : words.get((Integer) value);
            set((EObject) part, of, written);
            viewer.update(part, null);
            done.run();
        }
    }

    @SuppressWarnings("unchecked")
    private void set(EObject part, Field of, String written) {
        if (of.isMany()) {
            List<Object> values = (List<Object>) of.get(part);
            values.clear();
            for (String one : written.split("[,\\n]")) {
                if (!one.isBlank()) {
                    values.add(one.strip());
                }
            }
            return;
        }
        FieldText.Parsed parsed = FieldText.parse(of, written);
        wrong = parsed.problem() == null ? null : Words.of(parsed.problem());
        if (wrong == null) {
            part.eSet(of.feature(), parsed.value());
        }
    }

    private void add() {
        EObject part = EcoreUtil.create(field.part());
        working.add(part);
        viewer.refresh();
        viewer.setSelection(new StructuredSelection(part));
        viewer.editElement(part, 0);
    }

    private void remove() {
        Object chosen = viewer.getStructuredSelection().getFirstElement();
        if (chosen != null) {
            working.remove(chosen);
            viewer.refresh();
            done.run();
        }
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return page;
    }

    @SuppressWarnings("unchecked")
    private List<EObject> of(Element element) {
        return (List<EObject>) field.get(element);
    }

    @Override
    public void show(List<Element> elements) {
        boolean one = elements.size() == 1;
        List<EObject> now = one ? List.copyOf(of(elements.getFirst())) : List.of();
        viewer.getTable().setEnabled(one);
        add.setEnabled(one);
        if (!EcoreUtil.equals(now, working) || !EcoreUtil.equals(now, shown)) {
            working = new ArrayList<>(EcoreUtil.copyAll(now));
            viewer.setInput(working);
        }
        shown = now;
        wrong = null;
    }

    @Override
    public boolean isTouched() {
        return wrong != null || !EcoreUtil.equals(shown, working);
    }

    @Override
    public boolean write(Element element) {
        if (problem() != null) {
            return false;
        }
        of(element).clear();
        of(element).addAll(EcoreUtil.copyAll(working));
        return true;
    }

    @Override
    public String problem() {
        if (wrong != null) {
            return wrong;
        }
        for (EObject part : working) {
            for (Field of : columns) {
                if (of.required() && !of.isSet(part)) {
                    return Texts.LABELS.of(field.part(), of) + ": " + Words.of(Phrase.of("value.required"));
                }
            }
        }
        return null;
    }
}
