// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SignInPage;
}

namespace viatica {

class Error;
class FormMessages;

/// Address and password of an account that exists.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent = nullptr);
    ~SignInPage() override;

    /// Which database this is.
    void setWhere(const QString& where);
    void setEmail(const QString& email);
    /// The session of a person who is still at work has ended: only they can go on, or sign out.
    void setAgain(const QString& email);
    void setRemember(bool remember);
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool remember() const;
    void showError(const Error& error);
    /// Above the form, for example why a remembered session did not go on.
    void showNotice(const QString& text);
    void clearPassword();
    void setWorking(bool working);
    void setBusy(bool busy);
    /// Work takes long: it can be given up now.
    void setSlow(bool slow);

Q_SIGNALS:
    void submitted();
    void createAccountRequested();
    /// In place of it after setAgain().
    void signOutRequested();
    void cancelRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void submit();

    std::unique_ptr<Ui::SignInPage> m_ui;
    FormMessages* m_messages;
    QString m_otherText;
    bool m_again = false;
    bool m_working = false;
};

} // namespace viatica
