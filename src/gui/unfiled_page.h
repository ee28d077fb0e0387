// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/error.h"
#include "gui/gui_services.h"
#include "gui/page.h"

#include <QTimer>

#include <memory>
#include <optional>

class QTableView;

namespace Ui {
class UnfiledPage;
}

namespace viatica {

class ActionRegistry;
class Dialogs;
class ItemActions;
class ItemChanges;
class ItemCommands;
class Requests;
class UnfiledModel;

/// The bookings that are in no trip: to be put into one, changed, copied, deleted.
class UnfiledPage final : public Page
{
    Q_OBJECT

public:
    UnfiledPage(const GuiServices& services, ActionRegistry& actions, ItemChanges& changes, Dialogs& dialogs,
                QWidget* parent = nullptr);
    ~UnfiledPage() override;

    [[nodiscard]] UnfiledModel& model() const { return *m_model; }
    [[nodiscard]] QTableView& table() const;
    void refresh() override;
    void takeFocus() override;

protected:
    void currentChanged() override;
    void changeEvent(QEvent* event) override;

private:
    void setUpTable();
    void setUpModel();
    void setUpItems();
    void sizeTable();
    void updateState();
    void showMenu(const QPoint& position);
    void showError(const Error& error);
    [[nodiscard]] QList<AnyItem> chosen() const;
    void loaded();

    std::unique_ptr<Ui::UnfiledPage> m_ui;
    const GuiServices m_services;
    ActionRegistry& m_actions;
    UnfiledModel* m_model;
    Requests* m_requests;
    ItemCommands* m_commands;
    ItemActions* m_itemActions = nullptr;
    QTimer m_refreshTimer; ///< several changes at once are read once
    std::optional<Error> m_failure;
    ItemRef m_selectLater; ///< saved, but not yet read
    int m_row = 0;         ///< where the keyboard was before rows went away
    bool m_asked = false;  ///< whether the list was asked for at all
};

} // namespace viatica
