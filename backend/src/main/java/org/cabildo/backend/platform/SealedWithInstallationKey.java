package org.cabildo.backend.platform;

/** What is sealed with the key of the installation itself, and so has to be sealed anew before an old one is taken away. */
public interface SealedWithInstallationKey {

    /** All of it, with the first of the installation's keys. */
    void sealAnew();
}
