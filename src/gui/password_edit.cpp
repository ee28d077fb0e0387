// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/password_edit.h"

#include "gui/icons.h"

#include <QAction>

namespace viatica {

PasswordEdit::PasswordEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_eye(addAction(themedIcon(QStringLiteral("eye")), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PasswordEdit::setShown);
    setShown(false);
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(themedIcon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setText(shown ? tr("Hide the password") : tr("Show the password"));
    m_eye->setToolTip(m_eye->text());
}

} // namespace viatica
