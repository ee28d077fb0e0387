// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ShortcutsDialog;
}

namespace viatica {

class ActionRegistry;

/// Every action that has a key, by group, with a search. Deletes itself when it is closed.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const ActionRegistry& actions, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void fill(const ActionRegistry& actions);
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace viatica
