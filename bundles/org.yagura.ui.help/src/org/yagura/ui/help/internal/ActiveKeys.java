package org.yagura.ui.help.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.util.Util;
import org.eclipse.ui.keys.IBindingService;

/**
 * The keys that commands have now, wherever they work: what the person changed goes before what was shipped. UI thread.
 */
final class ActiveKeys {
    private final List<Binding> active;

    ActiveKeys(IBindingService service) {
        String scheme = service.getActiveScheme() == null
                ? IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID
                : service.getActiveScheme().getId();
        List<Binding> here = Arrays.stream(service.getBindings())
                .filter(binding -> binding.getSchemeId().equals(scheme)
                        || binding.getSchemeId().equals(IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID))
                .filter(binding ->
                        binding.getPlatform() == null || binding.getPlatform().equals(Util.getWS()))
                .filter(binding -> binding.getLocale() == null
                        || Locale.getDefault().toString().startsWith(binding.getLocale()))
                .toList();
        active = here.stream()
                .filter(binding -> binding.getParameterizedCommand() != null)
                .filter(binding -> binding.getType() == Binding.USER
                        || here.stream()
                                .noneMatch(other -> other.getType() == Binding.USER && samePlace(other, binding)))
                .toList();
    }

    private static boolean samePlace(Binding one, Binding other) {
        return one.getTriggerSequence().equals(other.getTriggerSequence())
                && Objects.equals(one.getContextId(), other.getContextId());
    }

    /** As they are printed on keyboards, several with commas; empty when there are none. */
    String of(String command) {
        return active.stream()
                .filter(binding -> binding.getParameterizedCommand().getId().equals(command))
                .map(binding -> binding.getTriggerSequence().format())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
