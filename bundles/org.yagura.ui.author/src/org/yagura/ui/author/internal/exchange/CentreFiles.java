package org.yagura.ui.author.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanModel;
import org.yagura.model.Elements;
import org.yagura.model.exchange.CustomerFile;
import org.yagura.model.exchange.Xmi;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * Takes a centre, or one customer, from XMI or YAML into the draft, and writes what the draft has: all of it, or the
 * customer that is chosen in the registers (XMI alone, since a YAML is a whole centre). The file's ending says which of the
 * two. The commands' parameter {@code file} names it for whoever does not want to be asked.
 */
public final class CentreFiles extends AbstractHandler {
    private static final String XMI = "*.xmi";
    private static final String YAML = "*.yaml;*.yml";
    private static final String ALL = "*.*";
    private static final int MOST = 15;

    /** What a command does. */
    private enum Deed {
        TAKE,
        GIVE,
        GIVE_CUSTOMER;

        static Deed of(ExecutionEvent event) {
            String id = event.getCommand().getId();
            return id.endsWith("takeCentre") ? TAKE : id.endsWith("giveCentre") ? GIVE : GIVE_CUSTOMER;
        }

        String title() {
            return switch (this) {
                case TAKE -> Messages.file_take;
                case GIVE -> Messages.file_give;
                case GIVE_CUSTOMER -> Messages.file_customer;
            };
        }
    }

    private sealed interface Reading {
        record Read(List<PlanElement> elements) implements Reading {}

        record Wrong(String why) implements Reading {}
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Deed deed = Deed.of(event);
        String named = event.getParameter("file");
        List<?> chosen =
                HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().getSelection(RegistersView.ID)
                                instanceof IStructuredSelection keys
                        ? keys.toList()
                        : List.of();
        Workroom.get().whenReady(draft -> run(shell, deed, named, chosen, draft));
        return null;
    }

    private static void run(Shell shell, Deed deed, String named, List<?> chosen, WorkingDraft draft) {
        Optional<PlanElement> customer = deed == Deed.GIVE_CUSTOMER ? customer(chosen, draft.now()) : Optional.empty();
        if (deed == Deed.GIVE_CUSTOMER && customer.isEmpty()) {
            MessageDialog.openInformation(shell, deed.title(), Messages.file_which);
            return;
        }
        String local = customer.map(one -> one.key().localId()).orElse("centre");
        String file = named != null ? named : choose(shell, deed, local);
        if (file != null && deed == Deed.TAKE) {
            take(shell, draft, Path.of(file));
        } else if (file != null && deed == Deed.GIVE_CUSTOMER && isYaml(Path.of(file))) {
            MessageDialog.openError(shell, deed.title(), Messages.file_customer_yaml);
        } else if (file != null) {
            give(shell, deed, draft.now(), customer.orElse(null), Path.of(file));
        }
    }

    /** The customer of what is chosen. */
    private static Optional<PlanElement> customer(List<?> chosen, Elements now) {
        return chosen.stream()
                .filter(ElementKey.class::isInstance)
                .map(ElementKey.class::cast)
                .findFirst()
                .flatMap(key -> now.around(key, "customer"));
    }

    /** Null when nothing was chosen. */
    private static String choose(Shell shell, Deed deed, String name) {
        FileDialog dialog = new FileDialog(shell, deed == Deed.TAKE ? SWT.OPEN : SWT.SAVE);
        dialog.setFilterExtensions(
                switch (deed) {
                    case TAKE -> new String[] {XMI + ";" + YAML, ALL};
                    case GIVE -> new String[] {XMI, YAML, ALL};
                    case GIVE_CUSTOMER -> new String[] {XMI, ALL};
                });
        dialog.setText(deed.title());
        if (deed != Deed.TAKE) {
            dialog.setFileName(name + ".xmi");
            dialog.setOverwrite(true);
        }
        return dialog.open();
    }

    private static void take(Shell shell, WorkingDraft draft, Path file) {
        Workroom.get().session().background(shell, () -> read(file), reading -> {
            switch (reading) {
                case Reading.Wrong wrong ->
                    MessageDialog.openError(shell, Messages.file_take, file + "\n\n" + wrong.why());
                case Reading.Read read ->
                    new TakeDialog(shell, draft, file.getFileName().toString(), read.elements()).open();
            }
        });
    }

    private static boolean isYaml(Path file) {
        return lower(file).endsWith(".yaml") || lower(file).endsWith(".yml");
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static Reading read(Path file) {
        String name = file.getFileName().toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            return isYaml(file) ? yaml(name, bytes) : xmi(bytes);
        } catch (IOException e) {
            return new Reading.Wrong(
                    Words.of(Phrase.of("sheet.unreadable", name, e.getClass().getSimpleName())));
        }
    }

    private static Reading xmi(byte[] bytes) {
        return switch (Xmi.read(bytes)) {
            case Xmi.Reading.Read read -> new Reading.Read(read.elements());
            case Xmi.Reading.Wrong wrong ->
                new Reading.Wrong((wrong.line() == 0 ? "" : Words.fill(Messages.sheet_line, wrong.line()))
                        + Words.of(wrong.why()));
        };
    }

    private static Reading yaml(String name, byte[] bytes) {
        return switch (model().read(name, bytes)) {
            case PlanModel.Reading.Read read -> new Reading.Read(read.elements());
            case PlanModel.Reading.Rejected rejected -> {
                int more = rejected.problems().size() - MOST;
                yield new Reading.Wrong(rejected.problems().stream()
                                .limit(MOST)
                                .map(problem -> problem.in(Locale.getDefault()))
                                .collect(Collectors.joining("\n"))
                        + (more > 0 ? "\n" + Words.fill(Messages.more, more) : ""));
            }
        };
    }

    private static PlanModel model() {
        BundleContext context = FrameworkUtil.getBundle(CentreFiles.class).getBundleContext();
        ServiceReference<PlanModel> model = context.getServiceReference(PlanModel.class);
        return context.getService(model);
    }

    /** @param customer null for all */
    private static void give(Shell shell, Deed deed, Elements elements, PlanElement customer, Path file) {
        Workroom.get().session().background(shell, () -> write(file, elements, customer), trouble -> {
            if (!trouble.isEmpty()) {
                MessageDialog.openError(shell, deed.title(), Words.fill(Messages.sheet_not_written, trouble));
            }
        });
    }

    /** What hindered; empty when it was written. */
    private static String write(Path file, Elements elements, PlanElement customer) {
        try {
            if (customer != null) {
                Files.write(file, Xmi.write(CustomerFile.of(customer, elements).all()));
            } else {
                Files.write(file, isYaml(file) ? model().write(elements.all()) : Xmi.write(elements));
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
