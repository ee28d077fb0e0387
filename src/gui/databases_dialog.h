// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/saved_databases.h"

#include <QDialog>
#include <QStandardItemModel>

#include <memory>

namespace Ui {
class DatabasesDialog;
}

namespace viatica {

class Dialogs;

/// The databases that a person can open: the private one of this computer, and those on servers. Deletes
/// itself when it closes.
class DatabasesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p current is the id of the one that is open, empty for the private one; nothing when it is none of
    /// them.
    DatabasesDialog(SavedDatabases databases, const std::optional<QString>& current, Dialogs& dialogs,
                    QWidget* parent = nullptr);
    ~DatabasesDialog() override;

Q_SIGNALS:
    /// The dialog is closed by then. An empty @p id is the private one.
    void openRequested(const QString& id);
    void addRequested();
    void editRequested(const QString& id);
    /// It is off the list; its secrets are to be forgotten.
    void removed(const viatica::SavedDatabase& database);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addRow(const QString& id, const QString& name, const QString& place, bool isWeak);
    [[nodiscard]] QString chosen() const;
    void updateButtons();
    void openChosen();
    void removeChosen();

    std::unique_ptr<Ui::DatabasesDialog> m_ui;
    SavedDatabases m_databases;
    const std::optional<QString> m_current;
    Dialogs& m_dialogs;
    QStandardItemModel m_model;
};

} // namespace viatica
