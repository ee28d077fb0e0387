// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace viatica {

class ActionRegistry;
class Settings;

/// What a person can choose about the program. Each choice is in force and kept at once, so there is nothing to save.
/// Deletes itself when it is closed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The choices that are actions too (theme, tool bar) are made through them.
    SettingsDialog(ActionRegistry& actions, Settings& settings, QWidget* parent = nullptr);
    ~SettingsDialog() override;

private:
    void setUpThemes(ActionRegistry& actions);
    void setUpLanguages();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings& m_settings;
};

} // namespace viatica
