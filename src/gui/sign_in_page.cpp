// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sign_in_page.h"

#include "domain/text.h"
#include "domain/user.h"
#include "gui/field_message.h"
#include "gui/theme.h"
#include "ui_sign_in_page.h"

namespace viatica {

namespace {

FieldErrors faults(const QString& email, const QString& password)
{
    FieldErrors found;
    if (const QString fault = emailFault(normalizedEmail(email)); !fault.isEmpty())
        found.insert(QStringLiteral("email"), fault);
    if (password.isEmpty())
        found.insert(QStringLiteral("password"), SignInPage::tr("Please enter your password."));
    return found;
}

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SignInPage>())
    , m_messages(new FormMessages(this, [this] { return faults(email(), password()); }))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins({});
    const int edge = scaled(this, 20);
    m_ui->fields->setContentsMargins(edge, scaled(this, 16), edge, scaled(this, 12));
    for (QWidget* label : std::initializer_list<QWidget*>{m_ui->passwordLabel})
        label->setContentsMargins(0, scaled(this, 8), 0, 0);
    m_ui->remember->setMinimumHeight(scaled(this, 34));
    m_messages->add(QStringLiteral("email"), m_ui->email, m_ui->emailMessage);
    m_messages->add(QStringLiteral("password"), m_ui->password, m_ui->passwordMessage);
    m_ui->email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(m_ui->email, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->go, &QPushButton::clicked, this, &SignInPage::submit);
    m_otherText = m_ui->other->text();
    connect(m_ui->other, &QPushButton::clicked, this, [this] {
        if (m_working)
            Q_EMIT cancelRequested();
        else if (m_again)
            Q_EMIT signOutRequested();
        else
            Q_EMIT createAccountRequested();
    });
}

SignInPage::~SignInPage() = default;

void SignInPage::setWhere(const QString& where)
{
    m_ui->where->setText(where);
    m_ui->where->setVisible(!where.isEmpty());
}

void SignInPage::setEmail(const QString& email)
{
    m_ui->email->setText(email);
}

void SignInPage::setAgain(const QString& email)
{
    m_again = true;
    setEmail(email);
    m_ui->title->setText(tr("Sign in again"));
    m_ui->email->setReadOnly(true);
    m_otherText = tr("Sign &Out");
    m_ui->other->setText(m_otherText);
    // In a dialog Enter presses the default button; left alone, that is the first one.
    m_ui->other->setAutoDefault(false);
    m_ui->go->setDefault(true);
}

void SignInPage::setRemember(bool remember)
{
    m_ui->remember->setChecked(remember);
}

QString SignInPage::email() const
{
    return m_ui->email->text();
}

QString SignInPage::password() const
{
    return m_ui->password->text();
}

bool SignInPage::remember() const
{
    return m_ui->remember->isChecked();
}

void SignInPage::submit()
{
    m_ui->notice->dismiss();
    if (m_messages->check())
        Q_EMIT submitted();
}

void SignInPage::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        showNotice(tr("Signing in was cancelled. What you typed is still here."));
        return;
    }
    // Its fields are those of the connection's form: the password that it means is not this one.
    if (error.kind() == ErrorKind::ConnectionLost) {
        m_ui->notice->showUntilConnected(error.message(), tr("The connection is back. Please sign in now."));
        return;
    }
    const QStringList others = m_messages->show(error.fields());
    if (error.fields().isEmpty() && error.kind() == ErrorKind::AccessDenied) {
        // Which of the two is wrong is not said; the password is what one types again.
        (void)m_messages->show({{QStringLiteral("password"), error.message()}});
        m_ui->password->selectAll();
        m_ui->password->setFocus();
    } else if (error.fields().isEmpty() || !others.isEmpty()) {
        m_ui->notice->show(NoticeBar::Kind::Problem,
                           others.isEmpty() ? error.message() : others.join(QLatin1Char('\n')));
    }
}

void SignInPage::showNotice(const QString& text)
{
    m_ui->notice->show(NoticeBar::Kind::Information, text);
}

void SignInPage::clearPassword()
{
    m_ui->password->clear();
    m_messages->clear();
    m_ui->notice->dismiss();
}

void SignInPage::setWorking(bool working)
{
    m_working = working;
    m_ui->other->setText(m_otherText);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->email, m_ui->password, m_ui->remember, m_ui->go,
                                                           m_ui->other})
        widget->setEnabled(!working);
}

void SignInPage::setBusy(bool busy)
{
    m_ui->busy->setBusy(busy);
}

void SignInPage::setSlow(bool slow)
{
    if (!m_working)
        return;
    m_ui->other->setText(slow ? tr("Cance&l Signing In") : m_otherText);
    m_ui->other->setEnabled(slow);
}

void SignInPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_ui->email->text().isEmpty())
        m_ui->email->setFocus();
    else
        m_ui->password->setFocus();
}

} // namespace viatica
