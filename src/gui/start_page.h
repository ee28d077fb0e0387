// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace viatica {

/// The first thing that a new person sees: where their trips should live, or samples to look at.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    ~StartPage() override;

    /// Above the choices, for example why one of them did not work; an empty text takes it away.
    void showProblem(const QString& text);

Q_SIGNALS:
    void hereChosen();
    void serverChosen();
    void sampleChosen();

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace viatica
