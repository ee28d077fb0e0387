// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class ProgressPage;
}

namespace viatica {

/// What the program does before there is something to show, step by step, and what to do when a step fails.
class ProgressPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget* parent = nullptr);
    ~ProgressPage() override;

    void begin(const QString& title, const QStringList& steps, bool canGoBack);
    void setStep(int step);
    /// How the button is called that ends this: to go back, or to something else.
    void setBackText(const QString& text);
    /// Work takes long: it can be given up now.
    void setSlow(bool slow);
    void fail(const QString& message, std::function<void()> retry);
    [[nodiscard]] QString failure() const;

Q_SIGNALS:
    void backRequested();

private:
    std::unique_ptr<Ui::ProgressPage> m_ui;
    QString m_backText;
    bool m_canGoBack = false;
};

} // namespace viatica
