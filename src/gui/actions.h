// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

class QAction;

namespace viatica {

/// Everything that a person can do by menu, tool bar or key.
enum class ActionId {
    NewTrip,
    EditTrip,
    DuplicateTrip,
    MoveTripDates,
    DeleteTrips,
    ExportTrips,
    AddFlight,
    AddStay,
    AddGround,
    AddCar,
    AddEvent,
    EditItem,
    DuplicateItem,
    MoveItems,
    DeleteItems,
    CopyItemCode,
    ShowIgnored,
    PrintTrip,
    SaveTripPdf,
    PrintNotes,
    Undo,
    Redo,
    SelectAll,
    CopyStatistics,
    Find,
    Refresh,
    ShowToolBar,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    SearchEverything,
    ShowDetails,
    ChooseColumns,
    GoToTrips,
    GoToUnfiled,
    GoToStatistics,
    GoToTrash,
    RestoreFromTrash,
    DeleteForGood,
    EmptyTrash,
    OpenDatabase,
    LeaveSample,
    SignOut,
    Quit,
    Preferences,
    Shortcuts,
    Diagnostics,
    About,
};

/// The one registry of actions: name, text, icon and shortcut of each are said once. Menus, tool bars and context
/// menus show the same QAction; pages connect to it. Children of the registry.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject* parent = nullptr);

    [[nodiscard]] QAction* action(ActionId id) const;
    [[nodiscard]] QList<QAction*> actions() const;
    /// "trip.new": what settings call an action.
    [[nodiscard]] static QString nameOf(ActionId id);
    [[nodiscard]] static std::optional<ActionId> idOf(const QString& name);
    /// The heading under which lists of actions have it: "Trips", "Edit", …
    [[nodiscard]] static QString groupOf(const QAction* action);
    /// Its text without mnemonic and dots, for lists.
    [[nodiscard]] static QString plainText(const QAction* action);
    /// Pairs of names that have a shortcut in common and can be meant at the same time; none, as a test proves. Keys
    /// of different lists (trips, bookings, the trash) do not meet: one list alone has the focus.
    [[nodiscard]] QStringList conflicts() const;

private:
    QHash<ActionId, QAction*> m_actions;
};

} // namespace viatica
