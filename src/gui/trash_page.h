// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "gui/gui_services.h"
#include "gui/page.h"
#include "gui/restore_run.h"
#include "services/trash_service.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace Ui {
class TrashPage;
}

namespace viatica {

class ActionRegistry;
class Dialogs;
class Requests;
class Settings;
class TrashTableModel;
class TrashTableView;
class TripChanges;

/// What was deleted in the last 30 days: to be brought back, or deleted for good.
class TrashPage final : public Page
{
    Q_OBJECT

public:
    TrashPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes, Dialogs& dialogs,
              Settings& settings, QWidget* parent = nullptr);
    ~TrashPage() override;

    [[nodiscard]] TrashTableModel& model() const { return *m_model; }
    [[nodiscard]] TrashTableView& table() const;

    void restoreSelected();
    /// Asks first: this cannot be undone.
    void deleteSelectedForGood();
    void emptyTrash();
    void refresh() override;
    void takeFocus() override;
    void saveState() override;

protected:
    void currentChanged() override;

private:
    void setUpModel();
    void setUpActions();
    void watchTheDay();
    void updateActions();
    void updateState();
    void updateEmptyState();
    void showMenu(const QPoint& position);
    [[nodiscard]] QList<TrashEntry> selected() const;
    void restore(const QList<TrashEntry>& entries, bool withoutVoucherUses);
    void showRestored(const RestoreRun::Result& result);
    void showRefusal(const RestoreRun::Result& result);
    void showInterruption(const RestoreRun::Result& result);
    void deletedForGood(int count);
    void showError(const Error& error, const std::function<void()>& again);
    void loaded();

    std::unique_ptr<Ui::TrashPage> m_ui;
    const GuiServices m_services;
    ActionRegistry& m_actions;
    TripChanges& m_changes;
    Dialogs& m_dialogs;
    Settings& m_settings;
    TrashTableModel* m_model;
    Requests* m_requests;
    RestoreRun* m_run;
    QTimer m_dayTimer;
    QDate m_day;
    std::optional<Error> m_failure;
    int m_row = -1; ///< where the keyboard was before rows went away
    bool m_focusLater = false; ///< the keyboard goes to the table once there is something in it
    bool m_noticeOfReading = false; ///< what the notice says goes when reading succeeds
    bool m_asked = false; ///< whether the list was asked for at all
};

} // namespace viatica
