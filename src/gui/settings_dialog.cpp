// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_dialog.h"

#include "domain/translation.h"
#include "gui/actions.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "ui_settings_dialog.h"

#include <QAction>
#include <QLayout>
#include <QPushButton>

#include <algorithm>

namespace viatica {

SettingsDialog::SettingsDialog(ActionRegistry& actions, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->fields->setHorizontalSpacing(scaled(this, 16));
    m_ui->fields->setVerticalSpacing(scaled(this, 8));
    m_ui->themes->setSpacing(scaled(this, 16));
    setUpThemes(actions);
    setUpLanguages();
    m_ui->returnToPage->setChecked(settings.value(Setting::ReturnToPage).toBool());
    connect(m_ui->returnToPage, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.set(Setting::ReturnToPage, on); });
    QAction* toolBar = actions.action(ActionId::ShowToolBar);
    m_ui->toolBar->setChecked(toolBar->isChecked());
    connect(m_ui->toolBar, &QCheckBox::toggled, toolBar, &QAction::setChecked);
    connect(toolBar, &QAction::toggled, m_ui->toolBar, &QCheckBox::setChecked);
    m_ui->buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QSize size = fitted(this, {480, 260}).expandedTo(minimumSizeHint());
    resize(size.width(), std::max(size.height(), layout()->totalHeightForWidth(size.width())));
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::setUpThemes(ActionRegistry& actions)
{
    const QList<std::pair<QRadioButton*, ActionId>> themes{{m_ui->system, ActionId::ThemeSystem},
                                                           {m_ui->light, ActionId::ThemeLight},
                                                           {m_ui->dark, ActionId::ThemeDark}};
    for (const auto& [button, id] : themes) {
        QAction* action = actions.action(id);
        button->setChecked(action->isChecked());
        // Not clicked(): a screen reader switches a button without clicking it.
        connect(button, &QRadioButton::toggled, action, [action](bool on) {
            if (on && !action->isChecked())
                action->trigger();
        });
        connect(action, &QAction::toggled, button, &QRadioButton::setChecked);
        button->setAccessibleDescription(m_ui->themeLabel->text());
    }
}

void SettingsDialog::setUpLanguages()
{
    QComboBox& box = *m_ui->language;
    box.addItem(tr("As the system"), QString());
    // "English", whose texts are for everybody, not that of one country.
    for (const QLocale& language : availableTranslations())
        box.addItem(QLocale(language.language(), QLocale::World).nativeLanguageName(), language.name());
    const QString chosen = m_settings.value(Setting::Language).toString();
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
    connect(&box, &QComboBox::activated, this,
            [this, &box] { m_settings.set(Setting::Language, box.currentData()); });
}

} // namespace viatica
