// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome_page.h"

#include "gui/field_message.h"
#include "gui/theme.h"
#include "ui_welcome_page.h"

namespace viatica {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
    , m_messages(new FormMessages(this, [this] { return validate(normalized(registration())); }))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins({});
    const int edge = scaled(this, 20);
    m_ui->fields->setContentsMargins(edge, scaled(this, 16), edge, scaled(this, 16));
    m_ui->fields->setRowMinimumHeight(1, scaled(this, 4));
    for (QWidget* label : std::initializer_list<QWidget*>{m_ui->firstNameLabel, m_ui->lastNameLabel, m_ui->emailLabel, m_ui->passwordLabel})
        label->setContentsMargins(0, scaled(this, 8), 0, 0);
    m_ui->remember->setMinimumHeight(scaled(this, 34));
    m_messages->add(QStringLiteral("firstName"), m_ui->firstName, m_ui->firstNameMessage);
    m_messages->add(QStringLiteral("lastName"), m_ui->lastName, m_ui->lastNameMessage);
    m_messages->add(QStringLiteral("email"), m_ui->email, m_ui->emailMessage);
    m_messages->add(QStringLiteral("password"), m_ui->password, m_ui->passwordMessage);
    m_ui->email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_ui->firstName, m_ui->lastName, m_ui->email,
                                                             m_ui->password})
        connect(edit, &QLineEdit::returnPressed, this, &WelcomePage::submit);
    connect(m_ui->go, &QPushButton::clicked, this, &WelcomePage::submit);
    connect(m_ui->other, &QPushButton::clicked, this, [this] {
        if (m_working)
            Q_EMIT cancelRequested();
        else
            Q_EMIT signInRequested();
    });
    connect(m_ui->back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    m_ui->back->hide();
    setPurpose(Purpose::FirstStart);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setPurpose(Purpose purpose, const QString& where)
{
    const bool first = purpose == Purpose::FirstStart;
    m_ui->title->setText(first ? tr("Welcome to Viatica") : tr("Create an account"));
    m_ui->intro->setText(first ? tr("Trips, bookings and travel credits in one place, which is yours.") : where);
    m_ui->section->setText(first ? tr("Start on this computer") : tr("Your account"));
    m_ui->explanation->setText(
        first ? tr("Your data stays in a private database on this computer; there is nothing to set up. The account "
                   "keeps others who use this computer out of it.")
              : tr("You sign in with the e-mail address and the password."));
    // A grid does not ask a label of several lines how high it wants to be.
    m_ui->explanation->setMinimumHeight(m_ui->explanation->heightForWidth(scaled(this, 440 - 2 * 20 - 4)));
    m_ui->go->setText(first ? tr("&Start") : tr("Create &Account"));
    m_ui->other->setText(tr("I Have an Acco&unt"));
    m_ui->other->setVisible(!first);
    m_isNew = !first;
}

void WelcomePage::setCanGoBack(bool canGoBack)
{
    m_ui->back->setVisible(canGoBack);
}

Registration WelcomePage::registration() const
{
    Registration registration;
    registration.firstName = m_ui->firstName->text();
    registration.lastName = m_ui->lastName->text();
    registration.email = m_ui->email->text();
    registration.password = m_ui->password->text();
    return registration;
}

bool WelcomePage::remember() const
{
    return m_ui->remember->isChecked();
}

void WelcomePage::submit()
{
    m_ui->notice->dismiss();
    if (m_messages->check())
        Q_EMIT submitted();
}

void WelcomePage::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("Making the account was cancelled. What you typed is still here."));
        return;
    }
    // Its fields are those of the connection's form.
    if (error.kind() == ErrorKind::ConnectionLost) {
        m_ui->notice->showUntilConnected(error.message(), tr("The connection is back. You can go on now."));
        return;
    }
    const QStringList others = m_messages->show(error.fields());
    if (error.fields().isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
    else if (!others.isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem, others.join(QLatin1Char('\n')));
}

void WelcomePage::clear()
{
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_ui->firstName, m_ui->lastName, m_ui->email,
                                                             m_ui->password})
        edit->clear();
    m_messages->clear();
    m_ui->notice->dismiss();
}

void WelcomePage::setWorking(bool working)
{
    m_working = working;
    m_ui->other->setText(tr("I Have an Acco&unt"));
    m_ui->card->setEnabled(!working);
    m_ui->go->setEnabled(!working);
    m_ui->other->setEnabled(!working);
    m_ui->back->setEnabled(!working);
}

void WelcomePage::setBusy(bool busy)
{
    m_ui->busy->setBusy(busy);
}

void WelcomePage::setSlow(bool slow)
{
    if (!m_working || !m_isNew)
        return; // the first start waits on the page of its steps
    m_ui->other->setText(slow ? tr("&Cancel") : tr("I Have an Acco&unt"));
    m_ui->other->setEnabled(slow);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ui->firstName->setFocus();
}

} // namespace viatica
