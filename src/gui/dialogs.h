// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QPageLayout;
class QPagedPaintDevice;
class QUrl;
class QWidget;

namespace viatica {

/// A question in a message box. Answers are buttons, the first is the default; the last is what Escape means, and the
/// default where the first cannot be undone.
struct Question
{
    QString title;
    QString text;
    QString details; ///< smaller, below the text
    QStringList answers;
    bool forGood = false; ///< the first answer cannot be undone
};

/// Which file to write.
struct SaveFileRequest
{
    QString title;
    QString suggestion; ///< full path
    QString filter;     ///< "CSV files (*.csv)"
    QString suffix;     ///< "csv"
};

/// Which file to read.
struct OpenFileRequest
{
    QString title;
    QString suggestion; ///< full path, or a folder
    QString filter;
};

/// Message boxes and file dialogs, behind a seam so that tests answer them. Nothing waits: an answer arrives by a
/// callback, and not at all when the parent is gone by then.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// @p answered gets the index of the answer.
    virtual void ask(QWidget* parent, const Question& question, std::function<void(int)> answered) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    /// @p chosen gets the path; it is not called when the person changes their mind.
    virtual void saveFile(QWidget* parent, const SaveFileRequest& request, std::function<void(QString)> chosen) = 0;
    /// Hands an address of the web to the browser.
    virtual void openUrl(QWidget* parent, const QUrl& url) = 0;
    /// Opens the folder of a file in the desktop's file manager.
    virtual void showInFolder(const QString& path) = 0;
    virtual void openFile(QWidget* parent, const OpenFileRequest& request, std::function<void(QString)> chosen) = 0;
    /// Asks for a printer, and how to print; @p paint fills its pages. It is not called when the person changes their
    /// mind.
    virtual void print(QWidget* parent, const QPageLayout& page, std::function<void(QPagedPaintDevice&)> paint) = 0;
};

/// The real ones.
class WidgetDialogs final : public Dialogs
{
public:
    void ask(QWidget* parent, const Question& question, std::function<void(int)> answered) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    void saveFile(QWidget* parent, const SaveFileRequest& request, std::function<void(QString)> chosen) override;
    void openUrl(QWidget* parent, const QUrl& url) override;
    void showInFolder(const QString& path) override;
    void openFile(QWidget* parent, const OpenFileRequest& request, std::function<void(QString)> chosen) override;
    void print(QWidget* parent, const QPageLayout& page, std::function<void(QPagedPaintDevice&)> paint) override;
};

} // namespace viatica
