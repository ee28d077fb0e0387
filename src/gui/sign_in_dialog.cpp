// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sign_in_dialog.h"

#include "gui/sign_in_page.h"
#include "gui/theme.h"

#include <QVBoxLayout>

namespace viatica {

SignInDialog::SignInDialog(const QString& email, const QString& why, QWidget* parent)
    : QDialog(parent)
    , m_page(new SignInPage(this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign In Again"));
    const int edge = scaled(this, 20);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->addWidget(m_page);
    m_page->setMinimumWidth(scaled(this, 400));
    m_page->setAgain(email);
    m_page->setWhere({});
    m_page->showNotice(why);
}

} // namespace viatica
