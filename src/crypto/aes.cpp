// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"

#include <QCoreApplication>
#include <QtCrypto>

#include <memory>

using namespace Qt::StringLiterals;

// Qt defines __has_feature, as 0, for compilers without it.
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
// QCA's OpenSSL plug-in (2.3.10) loads OpenSSL's "legacy" provider and never unloads it: 6 KB a process that are not
// ours, and that the leak sanitizer would report in every program that encrypts. May go when the plug-in unloads it.
// NOLINTBEGIN(bugprone-reserved-identifier): the sanitizer's own names
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libcrypto.so\n";
}
extern "C" const char *__lsan_default_options();
extern "C" const char *__lsan_default_options()
{
    return "print_suppressions=0";
}
// NOLINTEND(bugprone-reserved-identifier)
#endif

namespace pulsekeep {
namespace {

constexpr int BlockSize = 16; ///< bytes; of an AES-128 key as well

/** QCA, from its first use until the application object goes. */
class Qca
{
public:
    static Qca &instance()
    {
        // Constructed after what QCA itself keeps for the process, and so destroyed before it.
        static Qca qca;
        return qca;
    }

    /** Whether AES-128 can be had. QCA looks into its folders again as long as it cannot. */
    bool providesAes()
    {
        if (!m_initializer)
            begin();
        return QCA::isSupported("aes128-ecb");
    }

private:
    Qca() { begin(); }

    void begin()
    {
        m_initializer = std::make_unique<QCA::Initializer>();
        // QCA reads QCA_PLUGIN_PATH first, then the library paths, then the folder it was configured with.
        if constexpr (sizeof(PULSEKEEP_QCA_PLUGINS) > 1)
            QCoreApplication::addLibraryPath(QStringLiteral(PULSEKEEP_QCA_PLUGINS));
        // Its plug-ins are unloaded while Qt is still able to.
        qAddPostRoutine([] { instance().m_initializer.reset(); });
    }

    std::unique_ptr<QCA::Initializer> m_initializer;
};

} // namespace

Result<> initCrypto()
{
    if (!Qca::instance().providesAes()) {
        const Explanation missing{
            QCoreApplication::translate("Crypto",
                                        "Pulsekeep cannot encrypt, so it cannot prove to a device who you are."),
            QCoreApplication::translate("Crypto", "The OpenSSL plug-in of QCA is missing or cannot be loaded."),
            QCoreApplication::translate(
                "Crypto", "Install the QCA plug-ins for Qt 6 (libqca-qt6-plugins), or run scripts/setup again.")};
        return Failure(Error(Error::Unsupported, u"no QCA provider for aes128-ecb"_s).explained(missing));
    }
    return {};
}

Result<QByteArray> aes128Encrypt(const QByteArray &key, const QByteArray &block)
{
    if (key.size() != BlockSize)
        return Failure(Error::Invalid, u"AES-128 key of %1 bytes"_s.arg(key.size()));
    if (block.size() != BlockSize)
        return Failure(Error::Invalid, u"AES block of %1 bytes"_s.arg(block.size()));
    if (const auto ready = initCrypto(); !ready)
        return Failure(ready.error());

    QCA::Cipher cipher(u"aes128"_s, QCA::Cipher::ECB, QCA::Cipher::NoPadding, QCA::Encode, QCA::SymmetricKey(key));
    const QCA::MemoryRegion encrypted = cipher.process(QCA::MemoryRegion(block));
    if (!cipher.ok() || encrypted.size() != BlockSize)
        return Failure(Error::Unsupported, u"QCA gave %1 bytes for an AES block"_s.arg(encrypted.size()));
    return encrypted.toByteArray();
}

} // namespace pulsekeep
