package org.yagura.core.command;

/** What a person asks the incident engine to do. {@code by} is the person's name as it shall stand in the timeline. */
public sealed interface Command
        permits Acknowledge,
                Unacknowledge,
                Assign,
                AddNote,
                CloseIncident,
                OpenIncident,
                Shelve,
                Unshelve,
                TakeOutOfService,
                ReturnToService {
    String by();
}
