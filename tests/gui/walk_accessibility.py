# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the running program as a screen reader does, from outside, by AT-SPI: on the way from the first start to
the trips and through dialogs, every control that can have the focus has to have a name.

    walk_accessibility.py PROGRAM
Exit status 1 for a control without a name or a step that does not work. walk_accessibility.sh makes the surroundings.
"""

import subprocess
import sys
import time

import pyatspi

DEADLINE = 40  # seconds for one step; the first one makes a database


def application():
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and app.name.lower().startswith("viatica"):
            return app
    return None


def controls(node, hidden=False):
    """What is in sight, with the windows themselves; with hidden also entries of closed menus and the like."""
    try:
        shown = node.getState()
        if not hidden and node.getRole() != pyatspi.ROLE_APPLICATION and not shown.contains(pyatspi.STATE_VISIBLE):
            return
        yield node
        if shown.contains(pyatspi.STATE_MANAGES_DESCENDANTS):
            return  # a table: its cells are made when asked for
        for child in node:
            if child is not None:
                yield from controls(child, hidden)
    except LookupError:  # it went while we looked
        return


def find(role, start):
    app = application()
    for node in controls(app, role == pyatspi.ROLE_MENU_ITEM) if app else ():
        if node.getRole() == role and node.name.startswith(start):
            return node
    return None


def wait_for(role, start):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = find(role, start)
        if found:
            return found
        time.sleep(0.1)
    seen = sorted({f"{n.getRoleName()} “{n.name}”" for n in controls(application())}) if application() else []
    sys.exit(f"there is no {role} “{start}”; seen: {seen}")


def press(start, role=pyatspi.ROLE_PUSH_BUTTON):
    wait_for(role, start).queryAction().doAction(0)


class Walk:
    def __init__(self):
        self.nameless = []
        self.looked_at = 0

    def look(self, place):
        for node in controls(application()):
            if not node.getState().contains(pyatspi.STATE_FOCUSABLE):
                continue
            self.looked_at += 1
            if not node.name.strip():
                self.nameless.append(f"{place}: {node.getRoleName()} in “{node.parent.name}”")


def main():
    len(pyatspi.Registry.getDesktop(0))  # the registry runs before the program looks for it
    program = subprocess.Popen([sys.argv[1]])
    try:
        walk = Walk()
        wait_for(pyatspi.ROLE_PUSH_BUTTON, "Look around")
        walk.look("first start")
        press("Connect to a server")
        wait_for(pyatspi.ROLE_PUSH_BUTTON, "Test")
        walk.look("connecting")
        press("Back")
        press("Look around")
        wait_for(pyatspi.ROLE_TABLE, "Trips")
        walk.look("trips")
        press("New Trip")
        wait_for(pyatspi.ROLE_DIALOG, "New")
        walk.look("trip dialog")
        press("Discard")
        press("Export", pyatspi.ROLE_MENU_ITEM)
        wait_for(pyatspi.ROLE_DIALOG, "Export")
        walk.look("export dialog")
        press("Cancel")
        press("Settings", pyatspi.ROLE_MENU_ITEM)
        wait_for(pyatspi.ROLE_DIALOG, "Settings")
        walk.look("settings")
    finally:
        program.terminate()
        program.wait(DEADLINE)
    print(f"{walk.looked_at} controls, {len(walk.nameless)} of them without a name")
    for fault in walk.nameless:
        print(fault)
    sys.exit(1 if walk.nameless or walk.looked_at < 20 else 0)


if __name__ == "__main__":
    main()
