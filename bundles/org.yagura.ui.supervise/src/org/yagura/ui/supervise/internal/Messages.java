package org.yagura.ui.supervise.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of these views; the fields' names are the keys. */
public final class Messages extends NLS {
    public static String opening;
    public static String unacknowledged;
    public static String acknowledged;
    public static String gone;
    public static String column_customer;
    public static String column_worst;
    public static String column_quiet;
    public static String column_returned;
    public static String column_assets;
    public static String column_from;
    public static String column_until;
    public static String column_severity;
    public static String column_host;
    public static String column_condition;
    public static String column_text;
    public static String column_incident;
    public static String column_why;
    public static String column_offset;
    public static String column_at;
    public static String column_what;
    public static String column_relation;
    public static String column_state;
    public static String column_depends;
    public static String map_title;
    public static String map_empty;
    public static String map_well;
    public static String map_asset;
    public static String map_assets;
    public static String map_quiet;
    public static String map_returned;
    public static String map_partly;
    public static String timeline_title;
    public static String timeline_empty;
    public static String timeline_full;
    public static String timeline_strip;
    public static String timeline_active;
    public static String timeline_1h;
    public static String timeline_6h;
    public static String timeline_24h;
    public static String timeline_7d;
    public static String around_title;
    public static String around_none;
    public static String around_reading;
    public static String around_nothing;
    public static String around_reach;
    public static String around_customer;
    public static String around_site;
    public static String around_rest;
    public static String around_raised;
    public static String around_cleared;
    public static String around_opened;
    public static String around_recovered;
    public static String around_closed;
    public static String topology_title;
    public static String topology_none;
    public static String topology_laying;
    public static String topology_empty;
    public static String topology_search;
    public static String topology_draft;
    public static String topology_draft_why;
    public static String topology_drafted;
    public static String topology_root;
    public static String topology_quiet;
    public static String topology_well;
    public static String topology_depends;

    static {
        NLS.initializeMessages("org.yagura.ui.supervise.internal.messages", Messages.class);
    }

    private Messages() {}
}
